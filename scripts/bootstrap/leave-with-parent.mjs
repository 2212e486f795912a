// Loaded into web and worker. Were the supervisor killed outright (kill -9, out of memory), they would go on alone and
// hold the ports; the channel to the parent closes then, and they leave as if asked to.
if (process.channel) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"))
  process.channel.unref()
}
