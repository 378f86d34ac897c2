/** Papers as PDF. The only place that knows PDFBox. */
package aftersales.documents.pdf;
