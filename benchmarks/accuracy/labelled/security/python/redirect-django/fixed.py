from django.contrib.auth import login
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views import View


class LoginView(View):
    def post(self, request):
        user = self.get_user(request)
        login(request, user)
        target = request.POST.get("next", "/")
        if url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()}):
            return redirect(target)
        return redirect("/")
