/**
 * Tests of the whole product: the release is started as a user starts it and looked at from outside, over HTTP, in a
 * browser, and by SQL.
 */
package aftersales.verification;
