/** Tables as xlsx. The only place that knows fastexcel. */
package aftersales.documents.xlsx;
