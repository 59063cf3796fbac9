/**
 * An item's address, where it is one of the platform at this endpoint; null where it is somebody else's, and a number in it would
 * name another thing there. It is read as text: nobody goes there.
 */
export const theirAddress = (
  address: string,
  endpoint: string,
  hosts: readonly string[] = [],
): URL | null => {
  if (!URL.canParse(address) || !URL.canParse(endpoint)) return null
  const url = new URL(address)
  const bare = (host: string): string => host.toLowerCase().replace(/^www\./, '')
  const own = [new URL(endpoint).hostname, ...hosts].map(bare)
  return /^https?:$/.test(url.protocol) && own.includes(bare(url.hostname)) ? url : null
}
