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

void OutOfServicePage::retranslate()
{
    heading()->setText(tr("Out of service for the moment"));
    const QString code = visit().availability().code;
    if (code == QLatin1String("session.crash_loop"))
        sentence()->setText(tr("Something on this kiosk keeps failing. It tries again by itself."));
    else if (code == QLatin1String("demo.service_down"))
        sentence()->setText(tr("The practice service does not answer. The kiosk tries again by itself."));
    else
        sentence()->setText(tr("The kiosk cannot be used right now. It tries again by itself."));
    m_where->setText(visit().config().profile.staffPlace.in(visit().language()));
}

void OutOfServicePage::applyTheme()
{
    ColumnPage::applyTheme();
}

} // namespace kiosk
