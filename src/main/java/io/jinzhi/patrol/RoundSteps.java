package io.jinzhi.patrol;

import io.jinzhi.inspection.FindingId;
import io.jinzhi.inspection.FindingPhotos;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// A round as it is walked: each step may come late and twice. `X-Phone-Skew` is how many
/// milliseconds our clock is ahead of the phone's at the moment of sending.
@Controller
@RequestMapping({"/patrol/rounds/{number}", "/api/v1/patrol/rounds/{number}"})
@PatrolSight.Walkers
class RoundSteps {
  private static final String SKEW = "X-Phone-Skew";

  private final RoundDesk desk;
  private final RoundReports reports;
  private final FindingPhotos photos;
  private final PatrolBoard board;
  private final InstantSource clock;

  RoundSteps(
      RoundDesk desk,
      RoundReports reports,
      FindingPhotos photos,
      PatrolBoard board,
      InstantSource clock) {
    this.desk = desk;
    this.reports = reports;
    this.photos = photos;
    this.board = board;
    this.clock = clock;
  }

  @PostMapping("/start")
  Outcome<PatrolBoard.View> start(
      @PathVariable String number,
      @Sent RoundForms.Start said,
      @RequestHeader(name = SKEW, required = false) @Nullable Long skew,
      Actor actor) {
    Instant now = clock.instant();
    TrueTime then = TrueTime.of(said.at(), said.skew(), skew, now);
    desk.start(actor, number, then.at(), then.note(), now);
    return outcome(actor, number);
  }

  @PostMapping("/arrivals")
  Outcome<PatrolBoard.View> arrive(
      @PathVariable String number,
      @Sent RoundForms.Came said,
      @RequestHeader(name = SKEW, required = false) @Nullable Long skew,
      Actor actor) {
    reports.came(actor, number, said, skew, clock.instant());
    return outcome(actor, number);
  }

  @PostMapping("/findings")
  Outcome<PatrolBoard.View> found(
      @PathVariable String number,
      @Sent RoundForms.Found said,
      @RequestHeader(name = SKEW, required = false) @Nullable Long skew,
      Actor actor) {
    reports.found(actor, number, said, skew, clock.instant());
    return outcome(actor, number);
  }

  @PostMapping("/photos")
  Outcome<PatrolBoard.View> photo(
      @PathVariable String number,
      @RequestParam String id,
      @RequestParam String finding,
      @RequestParam MultipartFile photo,
      Actor actor) {
    var whose = new FindingId(RoundForms.id("finding", finding));
    photos.add(actor, whose, RoundForms.id("id", id), photo, clock.instant());
    return outcome(actor, number);
  }

  @PostMapping("/end")
  Outcome<PatrolBoard.View> end(
      @PathVariable String number,
      @Sent RoundForms.Ended said,
      @RequestHeader(name = SKEW, required = false) @Nullable Long skew,
      Actor actor) {
    reports.ended(actor, number, said, skew, clock.instant());
    return outcome(actor, number);
  }

  @PostMapping("/check")
  @PatrolSight.Leaders
  Outcome<PatrolBoard.View> check(@PathVariable String number, Actor actor) {
    desk.check(actor, number, clock.instant());
    return outcome(actor, number);
  }

  @PostMapping("/meters/{finding}/telling")
  Outcome<PatrolBoard.View> told(
      @PathVariable String number,
      @PathVariable String finding,
      @Sent RoundForms.Told said,
      Actor actor) {
    reports.told(actor, finding, said, clock.instant());
    return outcome(actor, number);
  }

  private Outcome<PatrolBoard.View> outcome(Actor actor, String number) {
    return new Outcome<>("/patrol/rounds/" + number, () -> board.view(actor, number));
  }
}
