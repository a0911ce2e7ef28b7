// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/EngineIdentityView.h"
#include "web/EngineStart.h"

#include <QtWebEngineCoreVersion>
#include <qtwebenginecoreglobal.h>

namespace kiosk
{

namespace
{

class EngineFactory final : public IdentityViewFactory
{
public:
    std::unique_ptr<IdentityView> create(IdentityViewSettings settings, IdentityViewListener &listener,
                                         QWidget *parent) override
    {
        completeEngineFlags(settings);
        const ZygoteStart start;
        return std::make_unique<EngineIdentityView>(std::move(settings), listener, parent);
    }

    QString engineVersion() const override
    {
        return QStringLiteral("Qt WebEngine %1, Chromium %2, security patches %3")
            .arg(QString::fromLatin1(qWebEngineVersion()), QString::fromLatin1(qWebEngineChromiumVersion()),
                 QString::fromLatin1(qWebEngineChromiumSecurityPatchVersion()));
    }
};

} // namespace

} // namespace kiosk

extern "C" Q_DECL_EXPORT kiosk::IdentityViewFactory *kioskCreateIdentityViewFactory();
extern "C" Q_DECL_EXPORT kiosk::IdentityViewFactory *kioskCreateIdentityViewFactory()
{
    return new kiosk::EngineFactory;
}
