/**
 * How use cases are marked, guarded and called: permission check, transaction, idempotency, the actor, the outbound ports
 * that every feature needs, and the shape of lists.
 */
package aftersales.application.kernel;
