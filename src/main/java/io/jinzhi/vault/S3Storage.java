package io.jinzhi.vault;

import io.jinzhi.database.Home;
import io.jinzhi.estate.EstateId;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/// A bucket of an S3-compatible store: objects named `estate/file/object` under a prefix of ours.
/// What is sent there is sealed; the store never sees a paper. Each object is sent under its digest
/// and proven by its seal when it comes back. What goes wrong there is [StoreAway], or
/// [NoSuchFileException] where an object is missing.
class S3Storage implements Storage {
  private final Home home;
  private final S3Client store;
  private final String bucket;
  private final String prefix;

  /// @param prefix before each name: empty, or ending in a stroke
  private S3Storage(Home home, S3Client store, String bucket, String prefix) {
    this.home = home;
    this.store = store;
    this.bucket = bucket;
    this.prefix = prefix;
  }

  static S3Storage of(Home home, VaultProperties.S3 s3) {
    return new S3Storage(home, client(s3), s3.bucket(), s3.prefix());
  }

  private static S3Client client(VaultProperties.S3 s3) {
    var client =
        S3Client.builder()
            .region(Region.of(s3.region()))
            .forcePathStyle(true)
            // The request is signed over the content's digest, which every store checks; newer
            // ways of sending checksums are not understood by all.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(each -> each.chunkedEncodingEnabled(false))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(s3.accessKey(), s3.secretKey())))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(Duration.ofSeconds(2))
                    .socketTimeout(Duration.ofSeconds(20)))
            .overrideConfiguration(each -> each.apiCallTimeout(Duration.ofSeconds(60)));
    if (!s3.endpoint().isBlank()) {
      client.endpointOverride(URI.create(s3.endpoint()));
    }
    return client.build();
  }

  @Override
  public Path draft() throws IOException {
    return Files.createTempFile(home.folder("files/vault-outgoing"), "sealed", ".part");
  }

  /// An object is there as a whole or not at all, and stays when this returns: the store answers
  /// once it is durable.
  @Override
  public void keep(Place place, Path draft) throws IOException {
    asked(
        () ->
            store.putObject(
                each -> each.bucket(bucket).key(key(place)), RequestBody.fromFile(draft)));
    Files.delete(draft);
  }

  @Override
  public InputStream open(Place place) throws IOException {
    return asked(() -> store.getObject(each -> each.bucket(bucket).key(key(place))));
  }

  @Override
  public void remove(Place place) throws IOException {
    asked(() -> store.deleteObject(each -> each.bucket(bucket).key(key(place))));
  }

  @Override
  public void each(Consumer<Place> visitor) throws IOException {
    asked(
        () -> {
          store
              .listObjectsV2Paginator(each -> each.bucket(bucket).prefix(prefix))
              .contents()
              .stream()
              .map(S3Object::key)
              .forEach(name -> visit(name, visitor));
          return true;
        });
  }

  private void visit(String name, Consumer<Place> visitor) {
    String[] parts = name.substring(prefix.length()).split("/");
    if (parts.length == 3) {
      visitor.accept(
          new Place(
              new EstateId(UUID.fromString(parts[0])),
              UUID.fromString(parts[1]),
              UUID.fromString(parts[2])));
    }
  }

  /// Whether the bucket is there and opens for us.
  ///
  /// @throws IOException in words for whoever runs the program
  void check() throws IOException {
    asked(() -> store.headBucket(each -> each.bucket(bucket)));
  }

  private interface Ask<T> {
    T get();
  }

  private <T> T asked(Ask<T> ask) throws IOException {
    try {
      return ask.get();
    } catch (NoSuchKeyException e) {
      throw new NoSuchFileException(bucket);
    } catch (S3Exception e) {
      throw new StoreAway(
          "the store refused, status %d, for bucket %s".formatted(e.statusCode(), bucket), e);
    } catch (SdkException e) {
      throw new StoreAway("the store with bucket %s does not answer".formatted(bucket), e);
    }
  }

  private String key(Place place) {
    return "%s%s/%s/%s".formatted(prefix, place.estate().value(), place.file(), place.object());
  }
}
