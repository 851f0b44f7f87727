/**
 * Loaded with `--import` into every child process that the launcher starts: when the launcher is gone, however it went (also by
 * SIGKILL), the channel to it closes and the child ends as if it were asked to.
 */
if (process.channel !== undefined) {
  process.channel?.unref();
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
