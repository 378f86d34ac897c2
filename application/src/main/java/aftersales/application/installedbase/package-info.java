/** Use cases on the product catalogue, the covered units and their cover. Depends on customer. */
package aftersales.application.installedbase;
