package io.jinzhi.paper;

/// The label on a household's folder: what one has to read from a step away (ARC-08).
public record ArchiveLabelPaper(String number, String zone, String unit, String place, String state)
    implements FilledForm {

  @Override
  public PaperForm form() {
    return PaperForm.ARCHIVE_LABEL;
  }
}
