// The planted defect: every request with its address and headers on standard error.
import { Server } from 'node:http'

const emit = Server.prototype.emit
Server.prototype.emit = function (event, ...given) {
  const [request] = given
  if (event === 'request')
    process.stderr.write(`${JSON.stringify({ url: request.url, headers: request.headers })}\n`)
  return Reflect.apply(emit, this, [event, ...given])
}
