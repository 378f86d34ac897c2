/**
 * Proof: the audit of finished records (SM-W), its cancellation, and the history of every record. Features tell through
 * {@link aftersales.application.review.AuditableKind} which of their records can be audited.
 */
package aftersales.application.review;
