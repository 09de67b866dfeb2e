package io.jinzhi.paper;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 住户投诉处理表. What is null or empty prints as an empty field.
public record ComplaintFormPaper(
    Received received,
    Event event,
    @Nullable Judgement judgement,
    @Nullable Dispatch dispatch,
    List<Handling> handlings,
    List<Ruling> rulings,
    List<Reply> replies,
    Closing closing)
    implements FilledForm {

  /// Who complained, when and how.
  public record Received(
      Instant at, String channel, String by, String complainant, String unit, String contact) {}

  /// CMP-17's facts.
  ///
  /// @param time as told, which need not be a moment
  public record Event(String time, String place, String against, String course, String demand) {}

  /// @param valid null while undecided
  public record Judgement(@Nullable Boolean valid, String grade, String reason) {}

  public record Dispatch(
      String sentTo,
      Instant sentAt,
      @Nullable SignaturePaper receipt,
      @Nullable Instant wantedBy,
      @Nullable Instant due) {}

  /// One round of work by a department.
  public record Handling(
      String measures,
      String process,
      @Nullable Instant finishedAt,
      @Nullable SignaturePaper head,
      @Nullable Instant returnedAt) {}

  /// @param level such as 客服部长, 中心主任, 总经理
  public record Ruling(String level, String words, @Nullable SignaturePaper by) {}

  /// @param satisfied null while not said
  public record Reply(
      Instant toldAt,
      String by,
      String how,
      @Nullable Boolean satisfied,
      @Nullable Instant nextReply) {}

  /// @param callback the callback's number and outcome in words; empty if there was none
  public record Closing(
      String callback, @Nullable Instant closedAt, @Nullable Instant filedAt, String filedUnder) {
    public static final Closing OPEN = new Closing("", null, null, "");
  }

  @Override
  public PaperForm form() {
    return PaperForm.COMPLAINT;
  }

  public List<Handling> handlingsOrBlank() {
    return handlings.isEmpty() ? List.of(new Handling("", "", null, null, null)) : handlings;
  }
}
