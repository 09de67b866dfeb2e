package io.jinzhi.patrol;

import io.jinzhi.attachment.AttachmentId;
import io.jinzhi.attachment.Attachments;
import io.jinzhi.inspection.Answer;
import io.jinzhi.inspection.Finding;
import io.jinzhi.inspection.FindingPhotos;
import io.jinzhi.paper.PatrolLabelsPaper;
import io.jinzhi.paper.PatrolRecordPaper;
import io.jinzhi.paper.SignaturePaper;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Missing;
import io.jinzhi.web.QrCode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The forms of this module, filled in.
@Component
class PatrolPapers {
  private final PatrolBoard board;
  private final Areas areas;
  private final FindingPhotos photos;
  private final Attachments attachments;

  PatrolPapers(PatrolBoard board, Areas areas, FindingPhotos photos, Attachments attachments) {
    this.board = board;
    this.areas = areas;
    this.photos = photos;
    this.attachments = attachments;
  }

  PatrolRecordPaper record(Actor actor, String number) {
    PatrolBoard.View view = board.view(actor, number);
    Round.Walk walk = view.round().walked();
    Round.Check check = view.round().checked();
    return new PatrolRecordPaper(
        view.round().window() == Window.FIRE,
        view.round().day(),
        view.round().window().label().zh(),
        view.round().opens(),
        view.round().closes(),
        view.area().name() + "（" + String.join("、", view.area().buildings()) + " 栋）",
        walk == null ? view.person() : walk.byName(),
        walk == null ? null : walk.started(),
        walk == null ? null : walk.ended(),
        view.stops().stream().map(PatrolPapers::stop).toList(),
        view.topics().stream()
            .map(each -> each.item().zh() + "：" + each.answer().verdict().label().zh())
            .toList(),
        view.findings().stream().map(each -> finding(actor, each)).toList(),
        walk == null ? null : walk.talked(),
        remarks(walk),
        signature(actor, walk),
        check == null ? null : new SignaturePaper.Signed(check.by(), check.at(), "本人登录签名"));
  }

  private static PatrolRecordPaper.Stop stop(PatrolBoard.Stop stop) {
    boolean been = !stop.arrivals().isEmpty();
    String seen = stop.lines().stream().map(PatrolPapers::line).collect(Collectors.joining("；"));
    return new PatrolRecordPaper.Stop(
        stop.point().name(),
        been ? stop.arrivals().getFirst().at() : null,
        stop.arrivals().stream()
            .map(each -> each.how().label().zh() + (each.outOfOrder() ? "（未按顺序）" : ""))
            .distinct()
            .collect(Collectors.joining("、")),
        !been ? "未到" : seen.isEmpty() ? "正常" : seen);
  }

  private static String line(PatrolBoard.Line line) {
    Answer answer = line.answer();
    String figure = answer.reading() == null ? "" : " " + answer.reading().toPlainString();
    String note = answer.note() == null ? "" : " " + answer.note();
    boolean bad = answer.verdict() == Answer.Verdict.FINDING;
    return line.item().zh() + (bad ? " 有问题" : "") + figure + note;
  }

  private PatrolRecordPaper.Found finding(Actor actor, Finding each) {
    var handed = each.handed();
    return new PatrolRecordPaper.Found(
        each.number(),
        each.kind().label().zh() + "，" + each.severity().label().zh(),
        each.place() + "：" + each.what(),
        handed == null ? each.state().label().zh() : handed.to().number(),
        photos.of(actor, each.id()).size());
  }

  private static @Nullable String remarks(Round.@Nullable Walk walk) {
    if (walk == null) {
      return null;
    }
    var clock = walk.clock();
    String text =
        (walk.madeUp() ? "补巡。" : "")
            + (Boolean.FALSE.equals(walk.inWindow()) ? "起止不在时段内。" : "")
            + (walk.skipped() == null ? "" : "未到的点：" + walk.skipped() + "。")
            + (clock == null ? "" : clock.zh() + "。");
    return text.isEmpty() ? null : text;
  }

  private @Nullable SignaturePaper signature(Actor actor, Round.@Nullable Walk walk) {
    var at = walk == null ? null : walk.ended();
    if (walk == null || at == null) {
      return null;
    }
    UUID drawn = walk.signature();
    return drawn == null
        ? new SignaturePaper.Signed(walk.byName(), at, "本人登录签名")
        : new SignaturePaper.Drawn(
            walk.byName(), at, attachments.bytes(actor.estate(), new AttachmentId(drawn)));
  }

  PatrolLabelsPaper labels(Actor actor, UUID id) {
    Area area = areas.find(actor.estate(), id).orElseThrow(() -> new Missing("area"));
    String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    List<PatrolLabelsPaper.Label> labels =
        areas.points(actor.estate(), id).stream()
            .map(
                each ->
                    new PatrolLabelsPaper.Label(
                        each.position(),
                        each.name(),
                        each.code(),
                        QrCode.data(base + "/patrol/points/" + each.code())))
            .toList();
    return new PatrolLabelsPaper(area.code() + " " + area.name(), labels);
  }
}
