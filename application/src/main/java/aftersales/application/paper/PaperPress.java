package aftersales.application.paper;

/** Puts papers on sheets. */
public interface PaperPress {
    /** The paper as PDF, with the fonts in it. */
    PrintedPaper print(PaperDocument paper, SheetSize size);
}
