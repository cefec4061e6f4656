import { createServer as createHttpServer } from "node:http";
import type { Socket } from "node:net";
import { connect, createServer } from "node:net";
import { portOf } from "./fault-proxy.ts";

/** A proxy that makes ways to other hosts. */
export interface Tunnel {
  readonly url: string;
  /** `host:port` of the ways that were asked for. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

function join(one: Socket, other: Socket): void {
  one.pipe(other).pipe(one);
  for (const socket of [one, other])
    socket.once("error", () => {
      one.destroy();
      other.destroy();
    });
}

/** An HTTP proxy (CONNECT); with a password only for who gives it as `user`. */
export async function startHttpProxy(password?: string): Promise<Tunnel> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const wanted = `Basic ${Buffer.from(`user:${password}`).toString("base64")}`;
  const server = createHttpServer();
  server.on("connection", (socket) => sockets.add(socket));
  server.on("connect", (request, socket) => {
    const target = request.url ?? "";
    asked.push(target);
    if (password !== undefined && request.headers["proxy-authorization"] !== wanted) {
      socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
      return;
    }
    const { hostname, port } = new URL(`http://${target}`);
    const upstream = connect(Number(port), hostname, () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      socket.pipe(upstream).pipe(socket);
    });
    upstream.once("error", () => socket.destroy());
    socket.once("error", () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://${password === undefined ? "" : `user:${password}@`}127.0.0.1:${portOf(server.address())}`,
    asked,
    stop() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** A SOCKS 5 proxy (RFC 1928) without authentication, for IPv4 addresses and names. */
export async function startSocksProxy(): Promise<Tunnel> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once("error", () => socket.destroy());
    socket.once("data", () => {
      socket.write(Buffer.from([5, 0]));
      socket.once("data", (request: Buffer) => {
        const named = request[3] === 3;
        const length = named ? (request[4] ?? 0) : 4;
        const start = named ? 5 : 4;
        const bytes = request.subarray(start, start + length);
        const host = named ? bytes.toString() : [...bytes].join(".");
        const port = request.readUInt16BE(start + length);
        asked.push(`${host}:${port}`);
        const upstream = connect(port, host, () => {
          socket.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
          join(socket, upstream);
        });
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `socks5://127.0.0.1:${portOf(server.address())}`,
    asked,
    stop() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
