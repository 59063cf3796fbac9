/*
 * The peer of the bench: the same arithmetic as packages/pdq/kernel/kernel.as, written in C with vector types, so that
 * one file becomes a native program and a WebAssembly module. Built at bench time; nothing else uses it.
 */
typedef float f4 __attribute__((vector_size(16)));
typedef int i4 __attribute__((vector_size(16)));
typedef unsigned char u16x __attribute__((vector_size(16)));
typedef f4 f4u __attribute__((aligned(4)));
typedef u16x u16xu __attribute__((aligned(1)));

enum { CELLS = 64, STRIDE = 528 };
unsigned char input[512 * 512 * 4 + 64];
float matrix[16 * 64], output[16 * 16];
static float turned[64 * 16], averaged[512 * STRIDE], filtered[512 * STRIDE], narrow[512 * 64], cells[64 * 64 + 4];
static float half[16 * 64], counts[STRIDE], down[STRIDE];
static f4 lanes[STRIDE * 2], sums[STRIDE * 2];

#define LOAD(p) (*(const f4u *)(p))
#define STORE(p, v) (*(f4u *)(p) = (v))
#define MIX(a, b, ...) __builtin_shufflevector(a, b, __VA_ARGS__)
#define ALL(x) ((f4){(x), (x), (x), (x)})

static int held(int place, int side, int before, int after) {
  int last = place + after < side - 1 ? place + after : side - 1;
  int first = place - before > 0 ? place - before : 0;
  return last - first + 1;
}
static int middle(int cell, int side) { return ((2 * cell + 1) * side) >> 7; }

static inline __attribute__((always_inline)) void turn(f4 *a, f4 *b, f4 *c, f4 *d) {
  f4 ab = MIX(*a, *b, 0, 4, 1, 5), cd = MIX(*c, *d, 0, 4, 1, 5);
  f4 AB = MIX(*a, *b, 2, 6, 3, 7), CD = MIX(*c, *d, 2, 6, 3, 7);
  *a = MIX(ab, cd, 0, 1, 4, 5), *b = MIX(ab, cd, 2, 3, 6, 7);
  *c = MIX(AB, CD, 0, 1, 4, 5), *d = MIX(AB, CD, 2, 3, 6, 7);
}

static inline __attribute__((always_inline)) f4 luminance(const unsigned char *from, int channels) {
  u16x bytes = *(const u16xu *)from, none = {0};
  i4 red, green, blue;
  if (channels == 1)
    return __builtin_convertvector((i4)MIX(bytes, none, 0, 16, 16, 16, 1, 16, 16, 16, 2, 16, 16, 16, 3, 16, 16, 16), f4);
  if (channels == 3) {
    red = (i4)MIX(bytes, none, 0, 16, 16, 16, 3, 16, 16, 16, 6, 16, 16, 16, 9, 16, 16, 16);
    green = (i4)MIX(bytes, none, 1, 16, 16, 16, 4, 16, 16, 16, 7, 16, 16, 16, 10, 16, 16, 16);
    blue = (i4)MIX(bytes, none, 2, 16, 16, 16, 5, 16, 16, 16, 8, 16, 16, 16, 11, 16, 16, 16);
  } else {
    i4 all = (i4)bytes;
    red = all & 255, green = (all >> 8) & 255, blue = (all >> 16) & 255;
  }
  return ALL(0.299f) * __builtin_convertvector(red, f4) + ALL(0.587f) * __builtin_convertvector(green, f4) +
         ALL(0.114f) * __builtin_convertvector(blue, f4);
}

static inline __attribute__((always_inline)) void lightRows(int row, int width, int channels) {
  long line = (long)width * channels;
  for (int four = 0; four < 2; four++)
    for (int column = 0; column < width; column += 4) {
      const unsigned char *at = input + (row + 4 * four) * line + column * channels;
      f4 a = luminance(at, channels), b = luminance(at + line, channels);
      f4 c = luminance(at + 2 * line, channels), d = luminance(at + 3 * line, channels);
      turn(&a, &b, &c, &d);
      f4 *to = lanes + column * 2 + four;
      to[0] = a, to[2] = b, to[4] = c, to[6] = d;
    }
}

static void takeRows(int row, int width) {
  for (int four = 0; four < 2; four++)
    for (int column = 0; column < width; column += 4) {
      const float *at = filtered + (row + 4 * four) * STRIDE + column;
      f4 a = LOAD(at), b = LOAD(at + STRIDE), c = LOAD(at + 2 * STRIDE), d = LOAD(at + 3 * STRIDE);
      turn(&a, &b, &c, &d);
      f4 *to = lanes + column * 2 + four;
      to[0] = a, to[2] = b, to[4] = c, to[6] = d;
    }
}

static void sumRows(int width) {
  int window = (width + 127) / 128, after = window >> 1, enters = 0, leaves = 0, to = 0;
  f4 one = ALL(0), other = one;
  for (; enters < after; enters++) one += lanes[2 * enters], other += lanes[2 * enters + 1];
  for (; enters < window; enters++, to++) {
    one += lanes[2 * enters], other += lanes[2 * enters + 1];
    sums[2 * to] = one, sums[2 * to + 1] = other;
  }
  for (; enters < width; enters++, leaves++, to++) {
    one = (one + lanes[2 * enters]) - lanes[2 * leaves];
    other = (other + lanes[2 * enters + 1]) - lanes[2 * leaves + 1];
    sums[2 * to] = one, sums[2 * to + 1] = other;
  }
  for (; to < width; leaves++, to++) {
    one -= lanes[2 * leaves], other -= lanes[2 * leaves + 1];
    sums[2 * to] = one, sums[2 * to + 1] = other;
  }
}

static void averageRows(int row, int width) {
  for (int four = 0; four < 2; four++)
    for (int column = 0; column < width; column += 4) {
      const f4 *from = sums + column * 2 + four;
      f4 a = from[0], b = from[2], c = from[4], d = from[6], by = LOAD(counts + column);
      turn(&a, &b, &c, &d);
      float *to = averaged + (row + 4 * four) * STRIDE + column;
      STORE(to, a / by), STORE(to + STRIDE, b / by), STORE(to + 2 * STRIDE, c / by), STORE(to + 3 * STRIDE, d / by);
    }
}

static void averageMiddles(int row, int width) {
  for (int four = 0; four < 2; four++)
    for (int cell = 0; cell < CELLS; cell += 4) {
      int at[4];
      for (int n = 0; n < 4; n++) at[n] = middle(cell + n, width);
      const f4 *from = sums + four;
      f4 a = from[2 * at[0]], b = from[2 * at[1]], c = from[2 * at[2]], d = from[2 * at[3]];
      f4 by = {counts[at[0]], counts[at[1]], counts[at[2]], counts[at[3]]};
      turn(&a, &b, &c, &d);
      float *to = narrow + (row + 4 * four) * 64 + cell;
      STORE(to, a / by), STORE(to + 64, b / by), STORE(to + 128, c / by), STORE(to + 192, d / by);
    }
}

static void boxColumns(int width, int height) {
  int window = (height + 127) / 128, after = window >> 1, before = window - after - 1, wide = (width + 3) & ~3;
  for (int at = 0; at < wide; at++) down[at] = 0;
  for (int row = -after; row < height; row++) {
    const float *enters = averaged + (row + after) * STRIDE, *leaves = averaged + (row - before - 1) * STRIDE;
    float *to = filtered + row * STRIDE;
    f4 by = ALL((float)held(row, height, before, after));
    int in = row + after < height, out = row - before > 0;
    if (in && out)
      for (int at = 0; at < wide; at += 4) {
        f4 sum = (LOAD(down + at) + LOAD(enters + at)) - LOAD(leaves + at);
        STORE(down + at, sum), STORE(to + at, sum / by);
      }
    else
      for (int at = 0; at < wide; at += 4) {
        f4 sum = LOAD(down + at);
        if (in) sum += LOAD(enters + at);
        if (out) sum -= LOAD(leaves + at);
        STORE(down + at, sum);
        if (row >= 0) STORE(to + at, sum / by);
      }
  }
}

static void boxMiddles(int height) {
  int window = (height + 127) / 128, after = window >> 1, before = window - after - 1, cell = 0;
  f4 sum[16];
  for (int at = 0; at < 16; at++) sum[at] = ALL(0);
  for (int row = -after; row < height; row++) {
    for (int at = 0; at < 16; at++) {
      if (row + after < height) sum[at] += LOAD(narrow + (row + after) * 64 + 4 * at);
      if (row - before > 0) sum[at] -= LOAD(narrow + (row - before - 1) * 64 + 4 * at);
    }
    f4 by = ALL((float)held(row, height, before, after));
    for (; cell < CELLS && middle(cell, height) == row; cell++)
      for (int at = 0; at < 16; at++) STORE(cells + cell * 64 + 4 * at, sum[at] / by);
  }
}

static inline __attribute__((always_inline)) void average(int width, int height, int channels) {
  int window = (width + 127) / 128, after = window >> 1, before = window - after - 1;
  for (int column = 0; column < width; column++) counts[column] = (float)held(column, width, before, after);
  for (int row = 0; row < height; row += 8) lightRows(row, width, channels), sumRows(width), averageRows(row, width);
  boxColumns(width, height);
  for (int row = 0; row < height; row += 8) takeRows(row, width), sumRows(width), averageMiddles(row, width);
  boxMiddles(height);
}

static int step(float one, float other) {
  int hundredths = (int)(((one - other) * 100.0f) / 255.0f);
  return hundredths < 0 ? -hundredths : hundredths;
}

static int qualityOf(void) {
  int all = 0;
  for (int row = 0; row < 64; row++)
    for (int column = 0; column < 64; column++) {
      const float *at = cells + row * 64 + column;
      if (row < 63) all += step(at[0], at[64]);
      if (column < 63) all += step(at[0], at[1]);
    }
  return all / 90 > 100 ? 100 : all / 90;
}

static void transform(void) {
  for (int line = 0; line < 16; line++)
    for (int column = 0; column < 64; column += 16) {
      f4 sum[4] = {ALL(0), ALL(0), ALL(0), ALL(0)};
      for (int k = 0; k < 64; k++)
        for (int n = 0; n < 4; n++) sum[n] += ALL(matrix[line * 64 + k]) * LOAD(cells + k * 64 + column + 4 * n);
      for (int n = 0; n < 4; n++) STORE(half + line * 64 + column + 4 * n, sum[n]);
    }
  for (int row = 0; row < 16; row++) {
    f4 sum[4] = {ALL(0), ALL(0), ALL(0), ALL(0)};
    for (int k = 0; k < 64; k++)
      for (int n = 0; n < 4; n++) sum[n] += ALL(half[row * 64 + k]) * LOAD(turned + k * 16 + 4 * n);
    for (int n = 0; n < 4; n++) STORE(output + row * 16 + 4 * n, sum[n]);
  }
}

void prepare(void) {
  for (int line = 0; line < 16; line++)
    for (int k = 0; k < 64; k++) turned[k * 16 + line] = matrix[line * 64 + k];
}

int measure(int width, int height, int channels) {
  if (width == CELLS && height == CELLS) {
    for (int at = 0; at < CELLS * CELLS; at += 4) STORE(cells + at, luminance(input + at * channels, channels));
  } else if (channels == 1) average(width, height, 1);
  else if (channels == 3) average(width, height, 3);
  else average(width, height, 4);
  transform();
  return qualityOf();
}

#ifdef NATIVE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

/* peer SECONDS WIDTH HEIGHT < matrix, then pictures of three channels; prints pictures a second. */
int main(int words, char **word) {
  if (words != 4) return 2;
  double seconds = atof(word[1]);
  int width = atoi(word[2]), height = atoi(word[3]);
  long size = (long)width * height * 3, number = 0;
  static unsigned char all[64][512 * 512 * 3];
  if (fread(matrix, sizeof matrix, 1, stdin) != 1) return 3;
  while (number < 64 && fread(all[number], size, 1, stdin) == 1) number++;
  prepare();
  long done = 0;
  double start = now();
  for (; now() - start < seconds; done++) memcpy(input, all[done % number], size), measure(width, height, 3);
  printf("%f\n", done / (now() - start));
  return 0;
}
#endif
