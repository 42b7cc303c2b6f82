package org.throughcare.mobile.device;

import com.gluonhq.attach.device.DeviceService;
import com.gluonhq.attach.lifecycle.LifecycleEvent;
import com.gluonhq.attach.lifecycle.LifecycleService;
import com.gluonhq.attach.storage.StorageService;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A phone or tablet with Android or iOS, through Gluon Attach. */
public final class GluonDevice implements Device {

    @Override
    public Path dataFolder() {
        File storage = StorageService.create()
                .flatMap(StorageService::getPrivateStorage)
                .orElseThrow(() -> new IllegalStateException("this device gives the app no storage of its own"));
        Path folder = storage.toPath().resolve("throughcare");
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return DeviceService.create().map(DeviceService::getModel).orElse("tablet");
    }

    /** None of Attach's services tells. */
    @Override
    public boolean isDark() {
        return false;
    }

    @Override
    public void onPause(Runnable action) {
        LifecycleService.create().ifPresent(life -> life.addListener(LifecycleEvent.PAUSE, action));
    }

    @Override
    public void onResume(Runnable action) {
        LifecycleService.create().ifPresent(life -> life.addListener(LifecycleEvent.RESUME, action));
    }
}
