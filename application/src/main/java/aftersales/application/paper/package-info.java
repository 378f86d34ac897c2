/**
 * What is printed: papers as blocks of facts, tables and signature lines, independent of how a press draws them. Features
 * compose their own papers. Depends on kernel.
 */
package aftersales.application.paper;
