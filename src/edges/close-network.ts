import dgram from 'node:dgram'
import dns from 'node:dns'
import net from 'node:net'

/**
 * Loaded before anything else in a process that reads documents, and in its threads: no library there opens a connection,
 * listens, sends a datagram or asks for a name, whatever a document makes it want to fetch. The channel to the parent is a
 * pipe that is open already.
 */
function refuse(): never {
  throw Object.assign(new Error('A process that reads documents has no network.'), { code: 'ERR_NO_NETWORK' })
}

net.Socket.prototype.connect = refuse
net.Server.prototype.listen = refuse
for (const name of ['bind', 'connect', 'send'] as const) dgram.Socket.prototype[name] = refuse
for (const resolver of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  for (const name of [
    'lookup',
    'lookupService',
    'resolve',
    'resolve4',
    'resolve6',
    'resolveAny',
    'resolveTxt',
    'resolveMx',
    'reverse',
  ])
    if (name in resolver) Object.defineProperty(resolver, name, { value: refuse })
}
