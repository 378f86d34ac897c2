package aftersales.application.desk;

import aftersales.application.kernel.Open;

/** The figures of the first screen, of what the acting person may see. */
@Open("each figure is counted within the actor's row scope, and only for those who may open the list behind it")
public interface HomeQueries {
    HomeView home();
}
