// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "phone/CodeCamera.h"
#include "phone/PhoneStory.h"
#include "theme/Theme.h"

#include <QWidget>

class QVBoxLayout;

namespace kiosk
{

class ActionButton;
class TextLabel;

/// A visitor's phone beside the demo: its camera reads the kiosk's codes, and what they lead to is drawn, one
/// screen at a time. Works without a network and signs in nowhere.
class PhoneWindow final : public QWidget
{
    Q_OBJECT
public:
    PhoneWindow(const SiteProfile &profile, Language language, QWidget *parent = nullptr);

private:
    void offer(const QStringList &codes);
    void take(const QString &code);
    void goOn();
    void showScreen();
    void toCamera();

    SiteProfile m_profile;
    Language m_language;
    Theme m_theme;
    CodeCamera m_camera;
    QList<PhoneScreen> m_story;
    qsizetype m_at = 0;
    QList<ActionButton *> m_offers;
    QVBoxLayout *m_column;
    TextLabel *m_caption;
    DeviceDrawing *m_drawing;
    ActionButton *m_next;
    ActionButton *m_toCamera;
};

} // namespace kiosk
