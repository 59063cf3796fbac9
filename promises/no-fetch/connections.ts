/** Calls that a process can reach somebody with; what goes to no named address answers a connection that was opened before. */
const call = /\b(?:connect|sendto|sendmsg|sendmmsg)\(.*?sa_family=(AF_\w+)(.*)/

/** Reads what the system wrote down: every connection, and those that lead neither into the house nor to an allowed port of it. */
export const countConnections = (trace: string, allowed: ReadonlySet<number>) => {
  let all = 0
  const outside: string[] = []
  for (const line of trace.split('\n')) {
    const [, family, rest = ''] = call.exec(line) ?? []
    if (family === undefined || family === 'AF_UNSPEC' || family === 'AF_NETLINK') continue
    all++
    if (family === 'AF_UNIX') continue
    const port = Number(/sin6?_port=htons\((\d+)\)/.exec(rest)?.[1] ?? Number.NaN)
    const here = /inet_addr\("127\.0\.0\.1"\)|inet_pton\(AF_INET6, "::1"/.test(rest)
    if (!here || !allowed.has(port)) outside.push(line)
  }
  return { all, outside }
}
