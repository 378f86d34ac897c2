/**
 * The rules of the house, checked on every build. Each rule is also run on a class that breaks it ({@code planted}), and
 * must catch it: a rule that matches nothing is no rule.
 */
package aftersales.architecture;
