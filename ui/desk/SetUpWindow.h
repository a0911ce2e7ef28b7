// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clerk/DeskSetup.h"
#include "shell/Translations.h"
#include "theme/Theme.h"

#include <QHash>
#include <QWidget>

class QGridLayout;
class QPlainTextEdit;
class QVBoxLayout;

namespace kiosk
{
class ActionButton;
class Notice;
class ScrollArea;
class StaffBar;
class TextField;
class TextLabel;
class TitledCard;
} // namespace kiosk

namespace kiosk::desk
{

/// The first start: leads through all that a desk needs in one window - broker, certificate, whose desk it is, whose
/// key, the PIN - and ends with the lines for the kiosks' configuration.
class SetUpWindow final : public QWidget
{
    Q_OBJECT
public:
    /// \a path: where the configuration goes. \a person must outlive it.
    SetUpWindow(QString path, ClerkKey &person, Language language, QWidget *parent = nullptr);
    ~SetUpWindow() override;

    Theme &theme() { return m_theme; }
    void setLanguage(Language language);
    /// For tests, as if it were typed: a field by its name ("host").
    TextField *field(const QString &name) const { return m_fields.value(name).edit; }
    void submit();
    bool isDone() const { return m_done; }
    QString lines() const;
    /// The last step: what goes into the kiosks' configuration.
    void showDoneWith(const QString &lines);

Q_SIGNALS:
    /// Set up, and the person wants to begin.
    void finished();
    void languageChanged(kiosk::Language language);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Field {
        TextLabel *label = nullptr;
        TextField *edit = nullptr;
        ActionButton *choose = nullptr; ///< of a file
        QWidget *holder = nullptr;
    };
    TitledCard *addCard(const QStringList &fields);
    void addField(TitledCard *card, const QString &name);
    void chooseFile(const QString &name);
    void retranslate();
    void applyTheme();
    void arrange();
    void complain(const Error &error);
    QString fieldWords(const QString &name) const;
    QString complaintOf(const Error &error) const;
    SetupWishes wishes() const;

    QString m_path;
    ClerkKey &m_person;
    Language m_language;
    Theme m_theme{Viewing::Seated};
    Translations m_translations;
    StaffBar *m_bar;
    ScrollArea *m_scroll;
    QWidget *m_page;
    QVBoxLayout *m_column;
    TextLabel *m_heading;
    TextLabel *m_intro;
    QList<TitledCard *> m_cards;
    QHash<QString, Field> m_fields;
    QStringList m_order;
    Notice *m_notice;
    ActionButton *m_go;
    TitledCard *m_doneCard;
    TextLabel *m_doneWords;
    QPlainTextEdit *m_lines;
    ActionButton *m_copy;
    bool m_done = false;
    bool m_working = false;
};

} // namespace kiosk::desk
