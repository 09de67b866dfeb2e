package io.jinzhi.violation;

import io.jinzhi.attachment.AttachmentId;
import io.jinzhi.attachment.Attachments;
import io.jinzhi.estate.Masked;
import io.jinzhi.paper.SignaturePaper;
import io.jinzhi.paper.ViolationNoticePaper;
import io.jinzhi.paper.ViolationReportPaper;
import io.jinzhi.staff.Actor;
import io.jinzhi.story.Line;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Fills the forms of a violation from its own story.
@Component
class ViolationPapers {
  private final ViolationBoard board;
  private final ViolationFile file;
  private final Attachments attachments;

  ViolationPapers(ViolationBoard board, ViolationFile file, Attachments attachments) {
    this.board = board;
    this.file = file;
    this.attachments = attachments;
  }

  /// 违章处理通知单.
  ///
  /// @param clear whoever took it stands there by name too
  ViolationNoticePaper notice(Actor actor, ViolationView view, boolean clear) {
    var facts = view.facts();
    var state = view.state();
    List<Line<ViolationEvent>> story = board.story(board.find(actor, facts.number()));
    var issued = last(story, ViolationEvent.Issued.class);
    var served = last(story, ViolationEvent.Served.class);
    var recheck = last(story, ViolationEvent.Rechecked.class);
    var closed = last(story, ViolationEvent.Closed.class);
    int photos = attachments.list(actor.estate(), Violation.KIND, facts.id()).size();
    String severity = state.severity() == null ? "" : state.severity().label().zh();
    return new ViolationNoticePaper(
        new ViolationNoticePaper.Who(
            facts.unitCode() == null ? "" : facts.unitCode(),
            facts.person() == null ? "" : facts.person(),
            facts.offender().label().zh()),
        new ViolationNoticePaper.Seen(
            facts.foundAt(),
            facts.place(),
            facts.recordedBy(),
            facts.type().label().zh(),
            facts.what(),
            photos == 0 ? "" : photos + " 张",
            facts.rule(),
            severity),
        new ViolationNoticePaper.Demand(
            state.demand() == null ? "" : state.demand(),
            issued == null ? "" : ViolationWords.within(state.days()).zh(),
            served != null && served.event() instanceof ViolationEvent.Served e ? e.until() : null,
            view.appealDays(),
            issued == null
                ? null
                : new SignaturePaper.Signed(issued.by().name(), issued.at(), "本人登录签名")),
        served(actor, served, clear),
        new ViolationNoticePaper.After(
            recheck == null ? null : recheck.at(),
            recheck != null && recheck.event() instanceof ViolationEvent.Rechecked e
                ? (e.rectified() ? "已改正。" : "没有改正。") + e.words()
                : "",
            reports(story),
            closed == null ? "" : closed.by().name(),
            closed == null ? null : closed.at()));
  }

  private ViolationNoticePaper.@Nullable Served served(
      Actor actor, @Nullable Line<ViolationEvent> line, boolean clear) {
    if (line == null || !(line.event() instanceof ViolationEvent.Served e)) {
      return null;
    }
    Serving serving = e.serving();
    UUID drawn = clear ? serving.signature() : null;
    String receiver = clear ? serving.receiver() : Masked.name(serving.receiver());
    String witness = serving.witness() == null ? "" : Masked.name(serving.witness());
    SignaturePaper signed =
        switch (serving.how()) {
          case SIGNED ->
              drawn == null
                  ? new SignaturePaper.Unsigned(
                      serving.signature() == null ? "纸上签收" : "屏上签收 " + receiver)
                  : new SignaturePaper.Drawn(
                      receiver,
                      line.at(),
                      attachments.bytes(actor.estate(), new AttachmentId(drawn)));
          case REFUSED -> SignaturePaper.refused("见证人 " + witness);
          case POSTED ->
              new SignaturePaper.Unsigned(
                  "留置本户门上" + (witness.isEmpty() ? "，已拍照" : "，见证人 " + witness));
        };
    return new ViolationNoticePaper.Served(
        line.at(), line.by().name(), serving.how().label().zh(), receiver, signed);
  }

  /// The letter that reports it (VIO-06): the facts, what was tried, what is asked for. Names
  /// nobody, the unit says enough.
  ViolationReportPaper report(Actor actor, ViolationView view, ReportTo to, String recipient) {
    var facts = view.facts();
    ZoneId zone = file.rules(actor.estate()).zone();
    ViolationWords words = new ViolationWords(zone);
    List<ViolationReportPaper.Step> tried = new ArrayList<>();
    for (Line<ViolationEvent> line : board.story(board.find(actor, facts.number()))) {
      switch (line.event()) {
        case ViolationEvent.Talked _, ViolationEvent.Issued _, ViolationEvent.Rechecked _ ->
            tried.add(new ViolationReportPaper.Step(line.at(), words.of(line.event()).zh()));
        case ViolationEvent.Served e ->
            tried.add(
                new ViolationReportPaper.Step(
                    line.at(), "送达通知单：" + e.serving().how().label().zh()));
        default -> {}
      }
    }
    return new ViolationReportPaper(
        recipient.isBlank()
            ? (to == ReportTo.COMMITTEE ? "业主委员会" : facts.type().authority().zh())
            : recipient,
        facts.unitCode() == null ? "" : facts.unitCode(),
        facts.offender().label().zh(),
        facts.foundAt(),
        facts.place(),
        facts.type().label().zh(),
        facts.what(),
        facts.rule(),
        facts.danger(),
        tried);
  }

  private static String reports(List<Line<ViolationEvent>> story) {
    List<String> sent = new ArrayList<>();
    for (Line<ViolationEvent> line : story) {
      if (line.event() instanceof ViolationEvent.Reported e) {
        sent.add(e.recipient() + "（回执 " + e.receipt() + "）");
      }
    }
    return String.join("；", sent);
  }

  private static @Nullable Line<ViolationEvent> last(
      List<Line<ViolationEvent>> story, Class<? extends ViolationEvent> kind) {
    return story.reversed().stream()
        .filter(each -> kind.isInstance(each.event()))
        .findFirst()
        .orElse(null);
  }
}
