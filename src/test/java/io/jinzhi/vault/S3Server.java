package io.jinzhi.vault;

import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Properties;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.filesystem.FilesystemApiMetadata;
import org.jclouds.filesystem.reference.FilesystemConstants;

/// An S3 server of our own, which keeps its objects in a folder.
final class S3Server implements AutoCloseable {
  static final String ACCESS = "jinzhi";
  static final String SECRET = "a-secret-of-the-tests";
  static final String BUCKET = "papers";

  private final S3Proxy proxy;
  private final BlobStoreContext context;
  private final Path folder;
  private final int port;

  S3Server(Path folder) throws Exception {
    this(folder, free());
  }

  S3Server(Path folder, int port) throws Exception {
    this.folder = folder;
    this.port = port;
    Properties properties = new Properties();
    properties.setProperty(FilesystemConstants.PROPERTY_BASEDIR, folder.toString());
    context =
        ContextBuilder.newBuilder(new FilesystemApiMetadata())
            .credentials(ACCESS, SECRET)
            .overrides(properties)
            .build(BlobStoreContext.class);
    context.getBlobStore().createContainerInLocation(null, BUCKET);
    proxy =
        S3Proxy.builder()
            .blobStore(context.getBlobStore())
            .endpoint(URI.create("http://127.0.0.1:" + port))
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCESS, SECRET)
            .build();
    proxy.start();
  }

  private static int free() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  int port() {
    return port;
  }

  /// Where an object's bytes lie.
  Path object(String name) {
    return folder.resolve(BUCKET).resolve(name);
  }

  VaultProperties.S3 settings(String bucket, String secret) {
    return new VaultProperties.S3(
        bucket, "http://127.0.0.1:" + port, "us-east-1", ACCESS, secret, "house/");
  }

  @Override
  public void close() throws Exception {
    proxy.stop();
    context.close();
  }
}
