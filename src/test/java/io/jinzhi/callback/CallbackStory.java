package io.jinzhi.callback;

import static io.jinzhi.neighbourhood.Neighbourhood.signature;

import io.jinzhi.complaint.Answers;
import io.jinzhi.complaint.ComplaintDesk;
import io.jinzhi.complaint.Confirmation;
import io.jinzhi.complaint.ReplyMethod;
import io.jinzhi.neighbourhood.Story;
import io.jinzhi.staff.Actor;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Autowired;

/// The neighbourhood in November, services that are completed, and the steps of the form.
abstract class CallbackStory extends Story {
  @Autowired CallbackDesk desk;
  @Autowired CompletedServices services;
  @Autowired Callbacks callbacks;
  @Autowired CallbackBoard board;
  @Autowired CallbackList list;
  @Autowired PlanBoard plan;
  @Autowired ComplaintDesk complaints;

  @Override
  protected String morning() {
    return "2026-11-02T09:36";
  }

  static final Answers MINOR = Answers.NONE;
  static final Answers MAJOR = new Answers(true, false, false);

  /// A complaint all the way to the file.
  ///
  /// @return its number
  String closed(Answers answers) {
    String number = complaints.register(reception, home.complaint(answers), now());
    complaints.dispatch(reception, number, home.engineering, null, now());
    complaints.sign(engineering, number, signature(engineering, now()), now());
    complaints.handle(engineering, number, "更换门机", "两人检修一小时", now());
    complaints.giveBack(engineering, number, signature(engineering, now()), now());
    complaints.reply(
        ambassador,
        number,
        new ComplaintDesk.Reply(ReplyMethod.PHONE, "检修经过", "已更换门机", false),
        now());
    complaints.opinion(
        reception,
        number,
        new ComplaintDesk.Opinion(true, "", Confirmation.BY_TELEPHONE, "13800008812 10:20", null),
        now());
    complaints.close(manager, number, "", now());
    return number;
  }

  /// As many services of the kind, completed now in as many buildings as asked.
  List<UUID> completed(CallbackKind kind, int number, int buildings) {
    List<Completed> done =
        IntStream.range(0, number)
            .mapToObj(each -> completed(kind, 1 + each % buildings + "-1-101", false))
            .toList();
    services.report(done, now());
    return done.stream().map(each -> each.source().id()).toList();
  }

  Completed completed(CallbackKind kind, String unitCode, boolean bad) {
    UUID id = UUID.randomUUID();
    return new Completed(
        home.estate,
        kind,
        new Completed.Source("TEST", id, "T-" + id.toString().substring(0, 8), "/today"),
        "换水龙头",
        new Completed.Resident(home.flat, unitCode, null, "王秀梅", "13800008812"),
        home.engineering,
        false,
        bad,
        now());
  }

  List<Callback> drawn(CallbackKind kind) {
    return jdbc.sql(
            """
            select * from callback where estate_id = :estate and kind = :kind
            order by drawn_at, number
            """)
        .param("estate", home.estate.value())
        .param("kind", kind.name())
        .query(CallbackRows::read)
        .list();
  }

  Callback callback(String number) {
    return callbacks.find(reception, number).orElseThrow();
  }

  Callback on(String source) {
    return jdbc.sql("select * from callback where estate_id = :estate and source_number = :source")
        .param("estate", home.estate.value())
        .param("source", source)
        .query(CallbackRows::read)
        .single();
  }

  static CallbackRecord face(CallbackRecord.Satisfaction satisfaction) {
    return new CallbackRecord(
        CallbackRecord.Method.FACE,
        "王秀梅",
        "做工细",
        "电梯不再停",
        satisfaction,
        "来得慢了些",
        "定期保养",
        Confirmation.REFUSED,
        "住户说不用签",
        null);
  }

  static CallbackRecord satisfied() {
    return face(CallbackRecord.Satisfaction.SATISFIED);
  }

  void collect(Actor actor, String number) {
    desk.collect(actor, number, signature(actor, now()), now());
  }

  void giveBack(Actor actor, String number) {
    desk.giveBack(actor, number, signature(actor, now()), now());
  }

  /// Collected, made and given back by one caller.
  void made(Actor actor, String number) {
    collect(actor, number);
    desk.record(actor, number, satisfied(), now());
    giveBack(actor, number);
  }

  PlanBoard.Line line(CallbackKind kind, String month) {
    return plan.of(home.estate, java.time.LocalDate.parse(month + "-01"), now()).stream()
        .filter(each -> each.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  /// A repair that was drawn, by the number of its form.
  String repair() {
    completed(CallbackKind.REPAIR, 1, 1);
    return drawn(CallbackKind.REPAIR).getFirst().number();
  }

  /// Signs beside the ambassador.
  void sign(Actor actor, String number) {
    desk.countersign(actor, number, signature(actor, now()), now());
  }
}
