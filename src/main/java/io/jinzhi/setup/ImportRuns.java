package io.jinzhi.setup;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Refused;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Runs previews and confirmations in the background, and writes down how they end.
@Component
class ImportRuns implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);

  private final Importing importing;
  private final Uploads uploads;
  private final InstantSource clock;
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

  ImportRuns(Importing importing, Uploads uploads, InstantSource clock) {
    this.importing = importing;
    this.uploads = uploads;
    this.clock = clock;
  }

  /// Reads a file that was just taken in.
  void read(Upload upload) {
    run(upload, Upload.Stage.FAILED, () -> importing.preview(upload, clock.instant()));
  }

  /// Reads it once more: the books changed, or the program stopped.
  void again(Upload upload) {
    boolean possible =
        upload.stage() == Upload.Stage.PREVIEW || upload.interrupted(clock.instant());
    if (!possible || !uploads.begin(upload, Upload.Stage.READING)) {
      throw busy();
    }
    read(upload);
  }

  void confirm(Upload upload, Actor actor) {
    if (upload.stage() != Upload.Stage.PREVIEW || !uploads.begin(upload, Upload.Stage.APPLYING)) {
      throw busy();
    }
    run(upload, Upload.Stage.PREVIEW, () -> importing.apply(upload, actor.name(), clock.instant()));
  }

  private static Refused busy() {
    return new Refused(
        "NOT_IN_PREVIEW",
        Phrase.of(
            "这份文件不在待确认状态，请刷新看它的结果", "The file is not waiting for confirmation: reload to see"));
  }

  /// Begins once the request that asked for it is in the books: before that, nobody else sees it.
  private void run(Upload upload, Upload.Stage afterFailure, Runnable work) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      begin(upload, afterFailure, work);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            begin(upload, afterFailure, work);
          }
        });
  }

  private void begin(Upload upload, Upload.Stage afterFailure, Runnable work) {
    background.submit(
        () -> {
          try {
            work.run();
          } catch (Refused refused) {
            uploads.end(upload, afterFailure, refused.reason());
          } catch (Invalid invalid) {
            uploads.end(upload, afterFailure, invalid.fields().values().iterator().next());
          } catch (RuntimeException | Error failure) {
            LOG.error("import {} failed", upload.id(), failure);
            uploads.end(
                upload,
                afterFailure,
                Phrase.of(
                        "出错了，什么都没有导入；请把编号 {0} 告诉管理员",
                        "It failed and nothing was imported; give the reference {0} to the administrator")
                    .with(upload.id().toString().substring(0, 8)));
          }
        });
  }

  @Override
  public void destroy() {
    background.shutdownNow();
  }
}
