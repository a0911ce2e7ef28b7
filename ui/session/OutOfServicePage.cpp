// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/OutOfServicePage.h"

#include "widgets/PictureItem.h"

#include <QVBoxLayout>

namespace kiosk
{

OutOfServicePage::OutOfServicePage(Visit &visit, Theme &theme, QWidget *parent)
    : ColumnPage(visit, theme, parent),
      m_picture(new Picture(theme, QStringLiteral("out-of-service"), QSize(320, 320), this)),
      m_where(new TextLabel(theme, TextRole::Sub, Colour::Ink, this))
{
    column()->insertWidget(0, m_picture, 0, Qt::AlignLeft);
    column()->addWidget(m_where);
    column()->addStretch(1);
    connect(&visit, &Visit::availabilityChanged, this, [this] { OutOfServicePage::retranslate(); });
}

QString OutOfServicePage::reason(const QString &code)
{
    if (code == QLatin1String("session.crash_loop"))
        return tr("Something on this kiosk keeps failing. It tries again by itself.");
    if (code == QLatin1String("demo.service_down"))
        return tr("The practice service does not answer. The kiosk tries again by itself.");
    if (code == QLatin1String("out.network"))
        return tr("The kiosk has no network connection. It tries again by itself.");
    if (code == QLatin1String("out.identity_service"))
        return tr("The identity service does not answer right now. The kiosk tries again by itself.");
    if (code == QLatin1String("out.identity_providers"))
        return tr("The services that prove your identity do not answer right now. The kiosk tries again by itself.");
    if (code == QLatin1String("staff.maintenance"))
        return tr("The kiosk is being serviced.");
    if (code == QLatin1String("staff.service_down"))
        return tr("The identity service is out of order. Staff know about it.");
    if (code == QLatin1String("staff.desk_closed"))
        return tr("The service desk is closed.");
    if (code.startsWith(QLatin1String("staff.")))
        return tr("Staff have taken the kiosk out of service.");
    return tr("The kiosk cannot be used right now. It tries again by itself.");
}

void OutOfServicePage::retranslate()
{
    heading()->setText(tr("Out of service for the moment"));
    sentence()->setText(reason(visit().availability().code));
    m_where->setText(visit().config().profile.staffPlace.in(visit().language()));
}

void OutOfServicePage::applyTheme()
{
    ColumnPage::applyTheme();
    m_picture->setVisible(!isTight());
}

} // namespace kiosk
