import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/**
 * A loopback address on which none of these ports is taken. All of 127.0.0.0/8 is loopback on Linux, so that each cluster
 * and each node has the usual ports to itself.
 *
 * @throws where twenty addresses in turn have none free.
 */
export async function freeAddress(ports: readonly number[]): Promise<string> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const address = `127.${randomInt(1, 255)}.${randomInt(0, 256)}.${randomInt(1, 255)}`;
    const free = await Promise.all(ports.map((port) => isFree(address, port)));
    if (!free.includes(false)) return address;
  }
  throw new Error(`no loopback address has the ports ${ports.join(", ")} free`);
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ host, port }, () => server.close(() => resolve(true)));
  });
}
