/**
 * People and machines: who may come in, what they may do, how they prove who they are. Depends on kernel only; every other
 * feature refers to people by {@link aftersales.domain.identity.UserId}.
 */
package aftersales.domain.identity;
