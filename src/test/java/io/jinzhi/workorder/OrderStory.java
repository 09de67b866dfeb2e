package io.jinzhi.workorder;

import static io.jinzhi.neighbourhood.Neighbourhood.signature;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.estate.Completions;
import io.jinzhi.neighbourhood.Story;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// The neighbourhood, a clock that the story sets, and the steps in short words.
abstract class OrderStory extends Story {
  @Autowired WorkOrderDesk desk;
  @Autowired TermsDesk terms;
  @Autowired WorkOrderBoard board;
  @Autowired WorkOrderList list;
  @Autowired Firms firms;
  @Autowired Completions completions;

  Actor worker;
  Actor head;

  @BeforeEach
  void whoseOrdersTheyAre() {
    worker = engineer;
    head = engineering;
  }

  Request said(BuildingPart component, Sorting.Place situation, Urgency urgency) {
    return said(component, situation, urgency, null, null);
  }

  Request said(
      BuildingPart component,
      Sorting.Place situation,
      Urgency urgency,
      @Nullable String complaint,
      @Nullable String reworkOf) {
    return new Request(
        OrderKind.REPAIR,
        OrderChannel.CALL,
        new Request.Where(home.flat, "3-2-1201", "3", "卫生间"),
        new Request.Who(null, "王秀梅", "13800008812"),
        "水龙头关不紧，一直滴水",
        component,
        situation,
        Sorting.Side.UNKNOWN,
        urgency,
        null,
        null,
        complaint,
        reworkOf);
  }

  /// A lamp in the lobby: free, so nothing stands between arrival and work.
  String free() {
    return desk.record(
        reception, said(BuildingPart.LIGHTS, Sorting.Place.COMMON, Urgency.NONE), now());
  }

  /// A tap in an old flat: paid.
  String paid() {
    return desk.record(
        reception, said(BuildingPart.SANITARY, Sorting.Place.PRIVATE, Urgency.NONE), now());
  }

  /// A pipe in a flat of a building that was completed last year: under warranty.
  String warranty(Urgency urgency) {
    completions.record(home.estate, "3", LocalDate.parse("2025-06-01"));
    firms.set(home.estate, new WarrantyFirm(Warranty.Firm.CONTRACTOR, "春晖建设", "021-12345678"));
    return desk.record(reception, said(BuildingPart.PIPES, Sorting.Place.PRIVATE, urgency), now());
  }

  void dispatch(String number) {
    desk.dispatch(reception, number, home.engineering, null, now());
  }

  void sign(String number) {
    desk.sign(head, number, signature(head, now()), now());
  }

  void accept(String number) {
    desk.assign(worker, number, worker.staff(), null, now());
  }

  void arrive(String number) {
    desk.arrive(worker, number, "龙头阀芯磨损", false, List.of(), now());
  }

  /// As far as somebody on site.
  void onSite(String number) {
    dispatch(number);
    sign(number);
    accept(number);
    arrive(number);
  }

  void finish(String number) {
    desk.finish(worker, number, "已更换阀芯", List.of(0, 1, 2, 3), List.of(), now());
  }

  void confirm(String number, boolean solved) {
    desk.confirm(
        reception,
        number,
        new WorkOrderDesk.Opinion(
            solved, solved, "", Confirmation.BY_TELEPHONE, "13800008812 10:20", null),
        now());
  }

  void close(String number) {
    desk.close(reception, number, "", now());
  }

  /// All the way.
  void solved(String number) {
    onSite(number);
    finish(number);
    confirm(number, true);
    close(number);
  }

  Quote.Line line(String name, String quantity, String price) {
    return new Quote.Line(
        Quote.LineKind.LABOUR,
        null,
        name,
        "次",
        new BigDecimal(quantity),
        new BigDecimal(price),
        false);
  }

  void quote(String number) {
    terms.quote(worker, number, List.of(line("换阀芯", "1", "30.00")), now());
  }

  void agree(String number) {
    terms.answerQuote(
        worker, number, true, Confirmation.BY_TELEPHONE, "13800008812 10:00", null, now());
  }

  void kept(String number, String clause, Role holder) {
    Commitment promise = promise(number, clause, holder);
    assertThat(promise.kept()).as(clause + " kept").isNotNull();
    assertThat(promise.broken()).as(clause + " in time").isNull();
  }

  OrderView view(String number) {
    return board.view(manager, number, now());
  }

  String stage(String number) {
    return view(number).facts().stage();
  }
}
