import { Argument, Command } from 'commander'
import { QUEUES, type QueueName } from '../queues.js'
import { runParts } from './run-parts.js'

/** `writdesk poll`: reads the configured mailboxes. One poller works a mailbox; another waits and takes over. */
export function pollCommand(): Command {
  return new Command('poll').description('read the mailboxes').action(() => runParts(['poll']))
}

/** `writdesk work [STAGE...]`: the workers of all queues, or of those named. */
export function workCommand(): Command {
  return new Command('work')
    .description('work through the queues')
    .addArgument(new Argument('[stages...]', 'queues; by default all').choices([...QUEUES]))
    .action((stages: QueueName[]) => runParts(['work'], stages.length === 0 ? QUEUES : stages))
}

/** `writdesk serve`: pages, API, health and metrics. */
export function serveCommand(): Command {
  return new Command('serve').description('serve pages, API, health and metrics').action(() => runParts(['serve']))
}

/** `writdesk start`: poller, workers and web in one process. */
export function startCommand(): Command {
  return new Command('start')
    .description('poller, workers and web in one process')
    .action(() => runParts(['poll', 'work', 'serve']))
}
