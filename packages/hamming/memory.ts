/** The words of a memory; the loops fetch them anew at each call, since `grow` exchanges them. */
export type Memory = { words: Uint32Array<ArrayBuffer> }
