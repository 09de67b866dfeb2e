package io.jinzhi.violation;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Violations for programs.
@RestController
@RequestMapping("/api/v1/violations")
class ViolationApi {
  private final ViolationList list;
  private final ViolationBoard board;
  private final ViolationPhotos photos;
  private final ViolationAnswers answers;

  ViolationApi(
      ViolationList list, ViolationBoard board, ViolationPhotos photos, ViolationAnswers answers) {
    this.list = list;
    this.board = board;
    this.photos = photos;
    this.answers = answers;
  }

  @GetMapping
  @Allowed.CaseReaders
  List<ViolationList.Row> list(
      @RequestParam(defaultValue = "OPEN") ViolationList.Show show,
      @RequestParam(required = false) @Nullable ViolationType type,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int page,
      Actor actor) {
    return list.page(
        actor, new ViolationList.Filter(show, type, q, Math.clamp(page, 0, 10_000)), answers.now());
  }

  @GetMapping("/{number}")
  @Allowed.CaseReaders
  ViolationView show(@PathVariable String number, Actor actor) {
    return board.view(actor, number, answers.now());
  }

  /// Photos that a later step names by these ids.
  @PostMapping("/{number}/photos")
  @ViolationController.Field
  List<UUID> photos(
      @PathVariable String number, @RequestParam("photos") List<MultipartFile> sent, Actor actor) {
    return photos.all(actor, number, sent, null);
  }
}
