// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setup/FirstBootPage.h"

#include <QHash>

class QBoxLayout;
class QVBoxLayout;

namespace kiosk
{

class ActionButton;
class Card;
class FlowRow;
class Notice;
class TextField;
class TextLabel;

/// A page of one column: heading, sentence, and what else the page has.
class FirstBootColumn : public FirstBootPage
{
    Q_OBJECT
public:
    FirstBootColumn(FirstBootModel &model, Theme &theme, QWidget *parent = nullptr);
    void applyTheme() override;

protected:
    void say(const QString &heading, const QString &sentence);
    QVBoxLayout *column() const { return m_column; }
    /// Things that stand beside each other where there is room, and below each other elsewhere.
    QBoxLayout *row() const { return m_row; }
    /// \a label above \a widget, as one of the row's.
    void addToRow(TextLabel *label, QWidget *widget);

private:
    QVBoxLayout *m_column;
    TextLabel *m_heading;
    TextLabel *m_sentence;
    QBoxLayout *m_row;
};

/// Three languages as three large buttons; what answers from a file come to.
class FirstBootWelcome final : public FirstBootColumn
{
    Q_OBJECT
public:
    FirstBootWelcome(FirstBootModel &model, Theme &theme, QWidget *parent = nullptr);
    void retranslate() override;
    void refresh() override;
    QString nextText() const override { return {}; }
    void goOn() override { }

private:
    Notice *m_clock;
    Notice *m_file;
    QList<ActionButton *> m_languages;
    TextLabel *m_needed;
};

/// Which profile.
class FirstBootSchool final : public FirstBootColumn
{
    Q_OBJECT
public:
    FirstBootSchool(FirstBootModel &model, Theme &theme, QWidget *parent = nullptr);
    void retranslate() override;
    void applyTheme() override;
    void refresh() override;
    QString nextText() const override;
    bool mayGoOn() const override;
    void goOn() override;

private:
    void choose(const QString &id);

    QWidget *m_list;
    QVBoxLayout *m_rows;
    QList<link::SetUpProfile> m_shown;
    QHash<QString, ActionButton *> m_choices;
    Notice *m_mistakes;
    ActionButton *m_again;
};

/// Name and place.
class FirstBootKiosk final : public FirstBootColumn
{
    Q_OBJECT
public:
    FirstBootKiosk(FirstBootModel &model, Theme &theme, QWidget *parent = nullptr);
    void retranslate() override;
    void applyTheme() override;
    void entered() override;
    QString nextText() const override;
    bool mayGoOn() const override;
    void goOn() override;
    std::optional<ScreenKeyboard::Mode> typing() const override;
    void typeText(const QString &text) override;
    void typeKey(int key) override;

private:
    TextField *field() const; ///< that has the focus
    void keep();

    TextLabel *m_nameLabel;
    TextField *m_name;
    TextLabel *m_placeLabel;
    TextField *m_place;
};

/// The security officer's key: to a stick, or on the screen.
class FirstBootOfficer final : public FirstBootColumn
{
    Q_OBJECT
public:
    FirstBootOfficer(FirstBootModel &model, Theme &theme, QWidget *parent = nullptr);
    void retranslate() override;
    void applyTheme() override;
    void refresh() override;
    QString nextText() const override;
    bool mayGoOn() const override;
    void goOn() override;

private:
    FlowRow *m_ways;
    ActionButton *m_toStick;
    ActionButton *m_toScreen;
    Notice *m_said;
    class QrCode *m_code;
};

} // namespace kiosk
