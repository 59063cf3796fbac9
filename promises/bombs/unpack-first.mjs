// The planted defect: whatever comes compressed is unpacked in memory before anybody asks how much it is.
import { Server } from 'node:http'
import { gunzipSync } from 'node:zlib'

const emit = Server.prototype.emit
const held = []
Server.prototype.emit = function (event, ...given) {
  const [request] = given
  if (event === 'request' && request.headers['content-encoding'] === 'gzip') {
    const parts = []
    const push = request.push
    request.push = function (part, ...rest) {
      if (part) parts.push(part)
      else held.push(gunzipSync(Buffer.concat(parts)))
      return Reflect.apply(push, this, [part, ...rest])
    }
  }
  return Reflect.apply(emit, this, [event, ...given])
}
