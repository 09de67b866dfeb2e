package io.jinzhi.paper;

import java.util.ArrayList;
import java.util.List;

/// Labels for the points of a route, to be cut out.
public record PatrolLabelsPaper(String area, List<Label> labels) implements FilledForm {
  private static final int ACROSS = 3;

  /// @param qr an image, as the `src` of it
  public record Label(int position, String name, String code, String qr) {}

  /// Row by row.
  public List<List<Label>> rows() {
    List<List<Label>> rows = new ArrayList<>();
    for (int at = 0; at < labels.size(); at += ACROSS) {
      rows.add(labels.subList(at, Math.min(labels.size(), at + ACROSS)));
    }
    return rows;
  }

  @Override
  public PaperForm form() {
    return PaperForm.PATROL_LABELS;
  }
}
