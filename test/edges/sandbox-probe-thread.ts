import net from 'node:net'
import { workerData } from 'node:worker_threads'

/** Of the probe: a thread that a library might start. */
net.connect(workerData as number, '127.0.0.1')
