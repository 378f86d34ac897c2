package aftersales.web.identity;

import aftersales.application.identity.ChangeUser;
import aftersales.application.identity.CreateUser;
import aftersales.application.identity.UserView;
import aftersales.domain.identity.UserId;
import java.util.List;
import java.util.Optional;

/** What is typed about a person. */
public class UserForm {
    private String loginName = "";
    private String displayName = "";
    private String mobile = "";
    private String branch = "";
    private String team = "";
    private String language = "";
    private List<String> roles = List.of();

    void fill(UserView view) {
        loginName = view.loginName();
        displayName = view.displayName();
        mobile = view.mobile().orElse("");
        branch = view.branch().orElse("");
        team = view.team().orElse("");
        language = view.language().orElse("");
        roles = view.roles();
    }

    CreateUser.Command createCommand(String password) {
        return new CreateUser.Command(
                loginName,
                displayName,
                given(mobile),
                roles,
                given(branch),
                given(team),
                given(language),
                password,
                false);
    }

    ChangeUser.Command changeCommand(UserId id, int version) {
        return new ChangeUser.Command(
                id, version, loginName, displayName, given(mobile), roles, given(branch), given(team), given(language));
    }

    private static Optional<String> given(String typed) {
        return Optional.ofNullable(typed).filter(text -> !text.isBlank());
    }

    void setRoles(String[] chosen) {
        roles = chosen == null ? List.of() : List.of(chosen);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public String getLoginName() {
        return loginName;
    }

    public void setLoginName(String loginName) {
        this.loginName = loginName;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }

    public String getBranch() {
        return branch;
    }

    public void setBranch(String branch) {
        this.branch = branch;
    }

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
