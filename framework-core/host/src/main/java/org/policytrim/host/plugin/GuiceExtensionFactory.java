package org.policytrim.host.plugin;

import com.google.inject.ConfigurationException;
import com.google.inject.Injector;
import com.google.inject.ProvisionException;
import com.google.inject.spi.Message;
import java.util.Collection;
import java.util.stream.Collectors;
import org.pf4j.ExtensionFactory;
import org.pf4j.PluginRuntimeException;

/** Creates extensions with Guice, which provides the arguments of {@code @Inject} constructors. */
final class GuiceExtensionFactory implements ExtensionFactory {

  private final Injector injector;

  GuiceExtensionFactory(Injector injector) {
    this.injector = injector;
  }

  /**
   * Creates an extension.
   *
   * @throws PluginRuntimeException with the exception of the constructor, or an argument that can't
   *     be provided
   */
  @Override
  public <T> T create(Class<T> extensionClass) {
    try {
      return injector.getInstance(extensionClass);
    } catch (ConfigurationException e) {
      throw new PluginRuntimeException(e, messages(e.getErrorMessages()));
    } catch (ProvisionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new PluginRuntimeException(
          cause, cause == e ? messages(e.getErrorMessages()) : cause.toString());
    }
  }

  private static String messages(Collection<Message> messages) {
    return messages.stream()
        .map(message -> message.getMessage().lines().findFirst().orElse(""))
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
