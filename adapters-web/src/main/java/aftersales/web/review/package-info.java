/** Audit, un-audit and history, the same for every document: base class of REST resources, and what record pages show. */
package aftersales.web.review;
