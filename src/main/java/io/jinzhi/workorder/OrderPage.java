package io.jinzhi.workorder;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Signing;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The page of one order.
@Controller
class OrderPage {
  private final WorkOrderBoard board;
  private final OrderAnswers answers;
  private final OrderPhotos photos;
  private final PriceList prices;
  private final Signing signing;

  OrderPage(
      WorkOrderBoard board,
      OrderAnswers answers,
      OrderPhotos photos,
      PriceList prices,
      Signing signing) {
    this.board = board;
    this.answers = answers;
    this.photos = photos;
    this.prices = prices;
    this.signing = signing;
  }

  @GetMapping("/work-orders/{number}")
  @Allowed.CaseReaders
  String show(@PathVariable String number, Actor actor, Model model) {
    Instant now = answers.now();
    OrderView view = board.view(actor, number, now);
    model.addAllAttributes(
        Map.of(
            "view", view,
            "now", now,
            "departments", answers.departments(actor),
            "prices", prices.on(actor.estate(), answers.today(actor)),
            "confirm", signing.needed(),
            "attachments", photos.of(actor, view.facts().id())));
    return "workorder/show";
  }
}
