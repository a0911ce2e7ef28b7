// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/IdentityViewLoader.h"

#include "support/ProcessHardening.h"

#include <QDir>
#include <QFileInfo>
#include <QLibrary>
#include <QOpenGLContext>

#include <array>

QT_BEGIN_NAMESPACE
Q_GUI_EXPORT void qt_gl_set_global_share_context(QOpenGLContext *context);
Q_GUI_EXPORT QOpenGLContext *qt_gl_global_share_context();
QT_END_NAMESPACE

namespace kiosk
{

namespace
{

/// What the engine is started with. More is added when the first view is made (EngineStart), for what depends on it.
constexpr std::array engineFlags{
    // The graphics process is a thread of ours: a driver's crash would be ours too. Measured faster and 40 MiB smaller
    // on Qt 6.4.2 without a graphics card.
    "--disable-gpu",
    // No process of the engine's that its sandbox does not hold waits to be copied.
    "--no-unsandboxed-zygote",
    // Off by default in Qt WebEngine: sites in processes of their own, so that a broken-in page cannot read another's.
    "--site-per-process",
    // Packets to anywhere, asked for by a page, that no hook of the engine sees.
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--disable-quic",
    // Interfaces that open a socket or a window behind the hooks (measured on Qt 6.4.2), and none of which an identity
    // service needs: sockets of shared workers, file pickers without a public override. The list of fonts is given
    // without asking (measured on Qt 6.8.2).
    // A date is asked for in the page's language; the engine's own is one a process, and visits change theirs.
    "--enable-blink-features=LangAttributeAwareFormControlUI",
    // Codes to be photographed stay dark on light, whatever the kiosk's own colours are.
    "--blink-settings=preferredColorScheme=1",
    "--disable-blink-features=SharedWorker,FileSystemAccess,FileSystemAccessLocal,HTMLInputElementShowPicker,"
    "FontAccess",
    "--disable-pinch",
    // Memory that processes share is made in TMPDIR, in the visit's own home, and not in a folder of everybody's.
    "--disable-dev-shm-usage",
    // A renderer in reserve costs as much memory as a small page and its start a part of the first page's time.
    "--disable-features=BackForwardCache,MediaRouter,NetworkTimeServiceQuerying,Prerender2,"
    "SpareRendererForSitePerProcess,"
    "Translate,WebBluetooth,WebUSB",
    "--disable-notifications",
    "--disable-speech-api",
    // A page's sound is nobody's instruction, and says aloud in a hall what is nobody else's.
    "--disable-audio-output",
    "--disable-breakpad",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--no-pings",
};

constexpr auto moduleName = "mfa-kiosk-identityview.so";

/// The engine wants a graphics context that all others share, also when it draws in software. Qt makes one only if it
/// is told so before QApplication, which costs every session's first paint; loaded late and without one, the engine
/// crashes (Qt 6.4.2, software drawing).
bool ensureSharedGraphicsContext()
{
    if (qt_gl_global_share_context())
        return true;
    auto context = std::make_unique<QOpenGLContext>();
    if (!context->create())
        return false;
    // Kept to the end of the process: the engine goes after everything else.
    qt_gl_set_global_share_context(context.release());
    return true;
}

Result<std::unique_ptr<IdentityViewFactory>> loadModule(const QString &directory)
{
    QLibrary library(QDir(directory).absoluteFilePath(QLatin1String(moduleName)));
    library.setLoadHints(QLibrary::PreventUnloadHint | QLibrary::ResolveAllSymbolsHint);
    if (!library.load())
        return failure(QStringLiteral("identityview.broken"), library.errorString());
    // QLibrary hands every symbol out as a pointer to a function without arguments.
    const auto create = reinterpret_cast<CreateIdentityViewFactory>(library.resolve(createIdentityViewFactorySymbol));
    if (!create)
        return failure(QStringLiteral("identityview.broken"), library.errorString());
    return std::unique_ptr<IdentityViewFactory>(create());
}

} // namespace

void prepareEngineEnvironment()
{
    const bool test = isTestEnvironment();
    for (const char *name : {"QTWEBENGINE_REMOTE_DEBUGGING", "QTWEBENGINE_LOCALES_PATH", "QTWEBENGINE_RESOURCES_PATH",
                             "QTWEBENGINEPROCESS_PATH", "QTWEBENGINE_DICTIONARIES_PATH", "QTWEBENGINE_FORCE_USE_GBM"})
        qunsetenv(name);
    if (!test)
        qunsetenv("QTWEBENGINE_DISABLE_SANDBOX");

    QByteArray flags;
    for (const char *flag : engineFlags)
        flags += QByteArray(flag) + ' ';
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags.trimmed());
    qputenv("QT_QUICK_BACKEND", "software");
}

Result<std::unique_ptr<IdentityViewFactory>> loadIdentityViewFactory(const QString &directory)
{
    const QString file = QDir(directory).absoluteFilePath(QLatin1String(moduleName));
    if (!QFileInfo(file).isFile())
        return failure(QStringLiteral("identityview.missing"), file);
    if (!ensureSharedGraphicsContext())
        return failure(QStringLiteral("identityview.graphics"), QStringLiteral("no OpenGL context can be made"));
    return loadModule(directory);
}

Result<QString> readEngineVersion(const QString &directory)
{
    auto factory = loadModule(directory);
    if (!factory)
        return tl::unexpected(factory.error());
    return (*factory)->engineVersion();
}

} // namespace kiosk
