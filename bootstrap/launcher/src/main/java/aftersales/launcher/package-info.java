/**
 * What {@code java -jar aftersales.jar} runs: starts PostgreSQL, migrates, starts the server as a process of its own,
 * watches both and stops them in the right order. Also the door to the shell commands.
 */
package aftersales.launcher;
