// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/IdentityView.h"
#include "support/Methods.h"

#include <QPointer>
#include <QWidget>

#include <memory>

namespace kiosk
{

/// Stands in for the browser engine: records what the page asked of each view, and lets a test report as the engine
/// would, through listener, also after the view has been destroyed.
class FakeIdentityViews final : public IdentityViewFactory
{
public:
    struct Record {
        QString address;
        MethodId method = MethodId::none();
        QList<Language> languages; ///< the first from the attempt
        QList<qreal> zooms; ///< the first from the settings
        QString typed;
        QList<int> keys;
        QList<PageAnswer> answers;
        bool warm = false; ///< made before it was wanted
        int starts = 0;
        int windowsClosed = 0;
        int popupsClosed = 0;
        bool destroyed = false;
        QPointer<QWidget> widget;
        IdentityViewListener *listener = nullptr;
    };

    std::unique_ptr<IdentityView> create(IdentityViewSettings settings, IdentityViewListener &listener,
                                         QWidget *parent) override;
    QString engineVersion() const override { return QStringLiteral("no engine"); }

    std::vector<std::shared_ptr<Record>> made; ///< all, those included that are held ready
    std::vector<std::shared_ptr<Record>> records; ///< those that have been started
    Record &last() { return *records.back(); }
};

} // namespace kiosk
