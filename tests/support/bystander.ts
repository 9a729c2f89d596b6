/** A web server that should never be spoken to: it counts who comes. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

// Loopback, but not the address the office itself is served on.
const address = '127.0.0.2'

/** Listens on a loopback port until closed. */
export async function openBystander(): Promise<{
  url: string
  visits: () => number
  close: () => Promise<void>
}> {
  let visits = 0
  const server = createServer((_request, response) => {
    visits += 1
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('外面')
  })
  // A bare connection is a visit too: it tells that the program is there.
  server.on('connection', () => {
    visits += 1
  })
  await new Promise<void>((resolve) => server.listen(0, address, resolve))
  return {
    url: `http://${address}:${(server.address() as AddressInfo).port}/`,
    visits: () => visits,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
