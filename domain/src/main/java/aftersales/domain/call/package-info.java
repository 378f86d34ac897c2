/**
 * Telephone calls: what a line delivers ({@link aftersales.domain.call.LineSignal}), the machine that makes calls out of it
 * ({@link aftersales.domain.call.LineMachine}), the events that every source of calls sends
 * ({@link aftersales.domain.call.LineEvent}), and the call as people work with it ({@link aftersales.domain.call.Call}).
 * Depends on the kernel only; agents and customers are named by the value of their id.
 */
package aftersales.domain.call;
