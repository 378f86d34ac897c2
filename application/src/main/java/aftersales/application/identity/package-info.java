/**
 * Letting people and machines in: the first administrator, users and their roles, log-in, tokens. Depends on kernel only;
 * other features ask {@link aftersales.application.identity.UserQueries} for names and engineers.
 */
package aftersales.application.identity;
