// The planted defect: a process that lives says that it is ready, whatever its books take in.
import { Server } from 'node:http'

const emit = Server.prototype.emit
Server.prototype.emit = function (event, ...given) {
  const [request, response] = given
  if (event === 'request' && request.url === '/readyz') {
    response.end('ready\n')
    return true
  }
  return Reflect.apply(emit, this, [event, ...given])
}
