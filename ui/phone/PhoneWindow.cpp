// SPDX-License-Identifier: GPL-3.0-or-later
#include "phone/PhoneWindow.h"

#include "session/SetUpSteps.h"
#include "widgets/ActionButton.h"
#include "widgets/TextLabel.h"

#include <QVBoxLayout>

namespace kiosk
{

namespace
{
/// Beside a kiosk of 1280 on a screen of 1920.
constexpr QSize windowSize(304, 640);
/// Letters of a computer's window, not of a screen in a hall.
constexpr QSize letters(1024, 768);
/// More of them do not stand beside each other on any screen of the kiosk.
constexpr qsizetype mostOffers = 4;
} // namespace

PhoneWindow::PhoneWindow(const SiteProfile &profile, Language language, QWidget *parent)
    : QWidget(parent, Qt::Window | Qt::WindowStaysOnTopHint), m_profile(profile), m_language(language),
      m_column(new QVBoxLayout(this)), m_caption(new TextLabel(m_theme, TextRole::Body, Colour::Ink, this)),
      m_drawing(new DeviceDrawing(m_theme, this)), m_next(new ActionButton(m_theme, ActionButton::Kind::Primary, this)),
      m_toCamera(new ActionButton(m_theme, ActionButton::Kind::Quiet, this))
{
    m_theme.setWindowSize(letters);
    m_theme.setPrimary(QColor(profile.primaryColour));
    setPalette(m_theme.palette());
    setAutoFillBackground(true);
    setFixedSize(windowSize);
    setWindowTitle(tr("Practice phone"));
    for (qsizetype i = 0; i < mostOffers; ++i) {
        auto *offer = new ActionButton(m_theme, ActionButton::Kind::Secondary, this);
        offer->setIconName(QStringLiteral("arrow-right"), Qt::RightEdge);
        m_offers << offer;
    }
    m_column->setContentsMargins(16, 18, 16, 14);
    m_column->setSpacing(14);
    m_column->addWidget(m_caption);
    m_column->addWidget(m_drawing, 1);
    for (ActionButton *offer : std::as_const(m_offers))
        m_column->addWidget(offer);
    m_column->addWidget(m_next);
    m_column->addWidget(m_toCamera);
    m_toCamera->setText(tr("Back to the camera"));
    connect(m_next, &ActionButton::clicked, this, &PhoneWindow::goOn);
    connect(m_toCamera, &ActionButton::clicked, this, &PhoneWindow::toCamera);
    connect(&m_camera, &CodeCamera::codesSeen, this, &PhoneWindow::offer);
    toCamera();
    if (m_camera.isBlind()) {
        // What a camera would have seen: the codes of the set-up.
        QStringList codes;
        for (const NamedCode &code : downloadCodes(profile))
            codes << code.payload;
        offer(codes << profile.setUp.signInUrl.toString(QUrl::FullyEncoded));
    }
    m_camera.start();
}

void PhoneWindow::offer(const QStringList &codes)
{
    QStringList known;
    for (const QString &code : codes) {
        if (!offerFor(code, m_profile).isEmpty())
            known << code;
    }
    for (qsizetype i = 0; i < m_offers.size(); ++i) {
        ActionButton *button = m_offers.at(i);
        button->disconnect(this);
        button->setVisible(i < known.size() && m_story.isEmpty());
        if (i >= known.size())
            continue;
        const QString &code = known.at(i);
        button->setText(offerFor(code, m_profile));
        connect(button, &ActionButton::clicked, this, [this, code] { take(code); });
    }
    if (!m_story.isEmpty())
        return;
    m_caption->setText(known.isEmpty() ? tr("This is a visitor’s phone. It sees the kiosk’s screen: go on there until "
                                            "a code shows.")
                                       : tr("The camera sees a code."));
}

void PhoneWindow::take(const QString &code)
{
    m_camera.stop();
    m_story = storyOf(code, m_profile, m_language);
    m_at = 0;
    showScreen();
}

void PhoneWindow::goOn()
{
    if (++m_at < m_story.size())
        showScreen();
    else
        toCamera();
}

void PhoneWindow::showScreen()
{
    const PhoneScreen &screen = m_story.at(m_at);
    m_caption->setText(screen.caption);
    m_drawing->setDevices({screen.screen, {}});
    for (ActionButton *offer : std::as_const(m_offers))
        offer->hide();
    const bool isLast = m_at + 1 == m_story.size();
    m_next->setText(isLast ? tr("Back to the camera") : tr("Go on"));
    m_next->show();
    m_toCamera->setVisible(!isLast);
}

void PhoneWindow::toCamera()
{
    m_story.clear();
    m_next->hide();
    m_toCamera->hide();
    m_drawing->setDevices({{{DrawnThing::Kind::Code}}, {}});
    const QList<ActionButton *> offers = m_offers;
    bool any = false;
    for (ActionButton *button : offers) {
        // What was seen before is on the screen still, or the next look takes it away.
        const bool offered = !button->text().isEmpty();
        button->setVisible(offered);
        any = any || offered;
    }
    m_caption->setText(
        any ? tr("The camera sees a code.")
            : tr("This is a visitor’s phone. It sees the kiosk’s screen: go on there until a code shows."));
    m_camera.start();
}

} // namespace kiosk
